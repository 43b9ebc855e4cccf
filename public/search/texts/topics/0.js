regestaSearch.texts("topics/0",[[4,"fuga",0,"Fuga dalla Russia","","","Le partenze di chi lascia la Russia per non essere arruolato."]]);
