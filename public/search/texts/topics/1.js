regestaSearch.texts("topics/1",[[4,"fuga",1,"Flight from Russia","","","The departures of people leaving Russia so as not to be drafted."]]);
