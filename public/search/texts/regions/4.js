regestaSearch.texts("regions/4",[[1,"astana",0,"Astana","","","La capitale del Kazakistan. La fonte ne nomina l’aeroporto fra le vie per proseguire il viaggio."]]);
