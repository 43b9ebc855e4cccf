regestaSearch.names("r",[[1,"dagestan",3,["Daghestan","Dagestan"],["Дагестан","Repubblica del Daghestan","Republic of Dagestan","Республика Дагестан"]],
[1,"russia",11,["Russia",""],["Россия","Federazione Russa","Russian Federation","Российская Федерация"]],
[4,"fuga",11,["Fuga dalla Russia","Flight from Russia"],["Бегство из России","esodo","exodus"]],
[4,"referendum",1,["Referendum","Referendums"],["Референдумы"]]]);
