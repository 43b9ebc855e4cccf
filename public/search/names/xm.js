regestaSearch.names("m",[[1,"south-ossetia",2,["Ossezia del Sud","South Ossetia"],["Южная Осетия","Ossezia meridionale"]],
[3,"golos",1,["Golos",""],["Голос","movimento Golos","Движение «Голос»"]],
[4,"mobilitazione",8,["Mobilitazione","Mobilisation"],["Мобилизация","mobilitazione parziale","partial mobilisation","Mobilization","частичная мобилизация"]]]);
