import boto3
from moto import mock_aws
with mock_aws():
    ddb = boto3.client("dynamodb", region_name="us-east-1", aws_access_key_id="a", aws_secret_access_key="b")
    ddb.get_item(TableName="users", key={"id": {"S": "1"}})
