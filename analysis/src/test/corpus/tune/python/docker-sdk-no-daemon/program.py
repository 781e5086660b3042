import docker
client = docker.DockerClient(base_url="unix:///var/run/no-docker.sock")
print(client.containers.list())
