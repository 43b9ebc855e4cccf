regestaSearch.names("d",[[1,"dagestan",3,["Daghestan","Dagestan"],["Дагестан","Repubblica del Daghestan","Republic of Dagestan","Республика Дагестан"]],
[1,"south-ossetia",2,["Ossezia del Sud","South Ossetia"],["Южная Осетия","Ossezia meridionale"]],
[3,"fsb",2,["FSB",""],["ФСБ","Servizio federale di sicurezza","Federal Security Service","Федеральная служба безопасности"]],
[3,"golos",1,["Golos",""],["Голос","movimento Golos","Движение «Голос»"]],
[4,"diplomazia",1,["Diplomazia","Diplomacy"],["Дипломатия"]],
[4,"documenti",1,["Documenti di viaggio","Travel documents"],["Проездные документы"]],
[4,"fuga",11,["Fuga dalla Russia","Flight from Russia"],["Бегство из России","esodo","exodus"]]]);
