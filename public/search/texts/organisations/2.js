regestaSearch.texts("organisations/2",[[3,"fsb",0,"FSB","","","Il servizio federale di sicurezza della Russia. La fonte ricorda che ne fanno parte le guardie di frontiera."]]);
