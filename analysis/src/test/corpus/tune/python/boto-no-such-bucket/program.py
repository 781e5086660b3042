import boto3
from moto import mock_aws
with mock_aws():
    s3 = boto3.client("s3", region_name="us-east-1", aws_access_key_id="a", aws_secret_access_key="b")
    body = s3.get_object(Bucket="reports", Key="2025/01.csv")["Body"].read()
    print(len(body))
