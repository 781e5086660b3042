npm instal-all
