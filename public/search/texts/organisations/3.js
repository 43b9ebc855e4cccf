regestaSearch.texts("organisations/3",[[3,"fsb",1,"FSB","","","Russia’s federal security service. The source notes that the border guards belong to it."]]);
