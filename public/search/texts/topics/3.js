regestaSearch.texts("topics/3",[[4,"mobilitazione",1,"Mobilisation","","","The mobilisation announced in Russia on 21 September 2022, and its consequences."]]);
