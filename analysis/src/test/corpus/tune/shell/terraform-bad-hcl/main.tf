resource "null_resource" "a" {
  triggers = { name = "x"
}
