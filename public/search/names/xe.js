regestaSearch.names("e",[[3,"eaeu",2,["Unione economica eurasiatica","Eurasian Economic Union"],["Евразийский экономический союз","UEE","EAEU","ЕАЭС"]],
[4,"fuga",11,["Fuga dalla Russia","Flight from Russia"],["Бегство из России","esodo","exodus"]]]);
