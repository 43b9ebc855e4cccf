regestaSearch.endings("n",[[1,"astana",1,["Astana",""],["Астана","Nur-Sultan","Нур-Султан"]],
[1,"dagestan",3,["Daghestan","Dagestan"],["Дагестан","Repubblica del Daghestan","Republic of Dagestan","Республика Дагестан"]],
[1,"kazakhstan",10,["Kazakistan","Kazakhstan"],["Казахстан","Kazakhistan","Kazachstan","Qazaqstan","Қазақстан"]],
[1,"russia",11,["Russia",""],["Россия","Federazione Russa","Russian Federation","Российская Федерация"]],
[2,"vitaly-averin",5,["Vitalij Averin","Vitaly Averin"],["Виталий Аверин","Averin","Аверин","Awerin","Vitalij Awerin","Vitali Awerin"]],
[2,"vladimir-putin",3,["Vladimir Putin",""],["Владимир Путин","Putin","Путин"]],
[3,"eaeu",2,["Unione economica eurasiatica","Eurasian Economic Union"],["Евразийский экономический союз","UEE","EAEU","ЕАЭС"]],
[4,"mobilitazione",8,["Mobilitazione","Mobilisation"],["Мобилизация","mobilitazione parziale","partial mobilisation","Mobilization","частичная мобилизация"]],
[4,"sanzioni",2,["Sanzioni","Sanctions"],["Санкции","sanzioni occidentali","western sanctions"]]]);
