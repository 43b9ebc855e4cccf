regestaSearch.texts("people/5",[[2,"vladimir-putin",1,"Vladimir Putin","","","President of the Russian Federation. On 21 September 2022 he announced mobilisation."]]);
