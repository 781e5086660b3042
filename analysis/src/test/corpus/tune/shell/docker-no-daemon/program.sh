DOCKER_HOST=tcp://127.0.0.1:59992 docker ps
