from jinja2 import Template

Template("{% foreach row in rows %}{{ row }}{% endforeach %}")
