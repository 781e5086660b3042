KUBECONFIG=/nonexistent kubectl get pods
