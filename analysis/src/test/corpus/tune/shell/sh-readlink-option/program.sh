readlink --nope a
