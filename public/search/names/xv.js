regestaSearch.names("v",[[1,"russia",11,["Russia",""],["Россия","Federazione Russa","Russian Federation","Российская Федерация"]],
[1,"verkhny-lars",3,["Verkhny Lars",""],["Верхний Ларс","Verkhniy Lars","Verkhnii Lars","Verchnij Lars"]],
[2,"vitaly-averin",5,["Vitalij Averin","Vitaly Averin"],["Виталий Аверин","Averin","Аверин","Awerin","Vitalij Awerin","Vitali Awerin"]],
[2,"vladimir-putin",3,["Vladimir Putin",""],["Владимир Путин","Putin","Путин"]],
[3,"fsb",2,["FSB",""],["ФСБ","Servizio federale di sicurezza","Federal Security Service","Федеральная служба безопасности"]],
[4,"documenti",1,["Documenti di viaggio","Travel documents"],["Проездные документы"]],
[4,"frontiere",6,["Frontiere","Borders"],["Границы"]],
[4,"fuga",11,["Fuga dalla Russia","Flight from Russia"],["Бегство из России","esodo","exodus"]],
[4,"sanzioni",2,["Sanzioni","Sanctions"],["Санкции","sanzioni occidentali","western sanctions"]]]);
