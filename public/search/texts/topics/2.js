regestaSearch.texts("topics/2",[[4,"mobilitazione",0,"Mobilitazione","","","La mobilitazione annunciata in Russia il 21 settembre 2022 e le sue conseguenze."]]);
