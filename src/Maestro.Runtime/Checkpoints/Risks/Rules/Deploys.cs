namespace Maestro.Runtime.Checkpoints.Risks.Rules;

/// <summary>Programs that change what runs elsewhere.</summary>
internal static class Deploys
{
    /// <summary>The rule.</summary>
    public static IRiskRule Rule { get; } = new VerbRule(RiskKind.Deploy, "changes something that runs elsewhere", """
        kubectl|oc apply|delete|create|replace|patch|scale|rollout|set|edit|drain|cordon|taint|label|annotate|expose|autoscale|cp
        kustomize|kapp deploy|delete
        helm install|upgrade|uninstall|delete|rollback
        helmfile apply|sync|destroy|delete
        terraform|tofu|terragrunt apply|destroy|import|taint|untaint|run-all
        terraform|tofu|terragrunt state rm|mv|push
        pulumi up|update|destroy|refresh|import
        docker|podman|nerdctl|buildah push
        docker|podman image|manifest push
        docker|podman compose push
        docker-compose push
        docker|podman buildx build --push
        docker|podman build --push
        docker buildx bake --push
        docker stack deploy|up|rm
        docker service create|update|rm|scale|rollback
        skopeo copy|sync|delete
        crane|oras push|copy|delete
        aws s3 sync|rm|cp|mv|rb
        aws s3api put-*|delete-*|copy-*
        aws * deploy*|create-*|update-*|delete-*|put-*|terminate-*|start-*|stop-*|reboot-*|publish*|run-*|invoke*|push*|register-*|modify-*
        az * create|delete|update|deploy*|up|start|stop|restart|purge|import|invoke
        az * * create|delete|update|deploy*|up|start|stop|restart|purge|set|import|invoke
        az * * * create|delete|update|deploy*|set|import
        gcloud * deploy|create|delete|update|submit
        gcloud * * deploy|create|delete|update|submit|set*|add*|remove*|reset|start|stop
        gcloud * * * deploy|create|delete|update
        gsutil|rclone cp|rsync|mv|rm|sync|delete|purge|copy|move
        azd up|deploy|provision|down
        copilot deploy
        copilot app|env|svc|job deploy|delete|init
        cdk|cdktf|sam|serverless|sls|eb|chalice|zappa deploy|destroy|delete|remove|update|undeploy
        fly|flyctl deploy|launch|scale|destroy
        heroku container:push|container:release|apps:destroy|pg:reset|config:set|releases:rollback|ps:scale
        vercel|now|netlify|firebase|wrangler|railway|kamal|dokku|render|surge|deployctl|doctl deploy*|publish|rollback|delete|promote|up|--prod
        vercel --prod
        gh-pages|surge|ansible-playbook|ansible|cap
        mkdocs gh-deploy
        mike deploy
        nomad job run|stop
        nomad run|stop
        juju deploy|upgrade*|remove*
        cf push|delete
        argocd app sync|create|delete|set|rollback
        flux reconcile|create|delete|bootstrap
        msdeploy
        gh workflow run
        """);
}
