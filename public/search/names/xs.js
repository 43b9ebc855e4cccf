regestaSearch.names("s",[[1,"astana",1,["Astana",""],["Астана","Nur-Sultan","Нур-Султан"]],
[1,"georgia",4,["Georgia",""],["Грузия","Sakartvelo","საქართველო"]],
[1,"south-ossetia",2,["Ossezia del Sud","South Ossetia"],["Южная Осетия","Ossezia meridionale"]],
[3,"eaeu",2,["Unione economica eurasiatica","Eurasian Economic Union"],["Евразийский экономический союз","UEE","EAEU","ЕАЭС"]],
[3,"fsb",2,["FSB",""],["ФСБ","Servizio federale di sicurezza","Federal Security Service","Федеральная служба безопасности"]],
[4,"sanzioni",2,["Sanzioni","Sanctions"],["Санкции","sanzioni occidentali","western sanctions"]]]);
