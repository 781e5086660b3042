class Shop
  private def total = 3
end
Shop.new.total
