import os
import boto3
os.environ["AWS_EC2_METADATA_DISABLED"] = "true"
os.environ.pop("AWS_ACCESS_KEY_ID", None)
s3 = boto3.client("s3", region_name="us-east-1")
print(s3.list_buckets())
