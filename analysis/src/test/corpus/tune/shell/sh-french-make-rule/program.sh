make livraison
