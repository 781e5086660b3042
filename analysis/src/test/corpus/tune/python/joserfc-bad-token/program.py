from joserfc import jwt
from joserfc.jwk import OctKey
key = OctKey.import_key("a-secret-of-some-length-for-hs256-signatures")
token = jwt.decode("abc.def.ghi", key)
print(token.claims)
