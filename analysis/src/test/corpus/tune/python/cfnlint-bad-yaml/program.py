import yaml
text = "Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n   Name: x\n"
print(yaml.safe_load(text))
