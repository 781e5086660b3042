import sys
import pkg_resources

sys.path.insert(0, ".")
pkg_resources.working_set.add_entry(".")
pkg_resources.require("flow")
