regestaSearch.texts("regions/5",[[1,"astana",1,"Astana","","","The capital of Kazakhstan. The source mentions its airport among the ways of travelling on."]]);
