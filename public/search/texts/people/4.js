regestaSearch.texts("people/4",[[2,"vladimir-putin",0,"Vladimir Putin","","","Presidente della Federazione Russa. Il 21 settembre 2022 ha annunciato la mobilitazione."]]);
