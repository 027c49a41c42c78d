using Maestro.Runtime.Checkpoints.Risks.Invocations;

namespace Maestro.Runtime.Checkpoints.Risks.Rules;

/// <summary><c>npm install left-pad</c> changes the manifest; <c>npm install</c> and <c>pip install -r requirements.txt</c> do what it says.</summary>
internal sealed class NamedInstallRule : IRiskRule
{
    private static readonly string[] TakeValue =
        ["-r", "--requirement", "-c", "--constraint", "-e", "--editable", "-t", "--target", "-i", "--index-url", "--extra-index-url", "-f", "--find-links", "--prefix", "--registry", "--cache", "-C", "--root", "--loglevel", "--python"];

    /// <inheritdoc/>
    public Risk? Judge(Invocation invocation)
    {
        var end = invocation.Name switch
        {
            "npm" or "pnpm" or "bun" => Verbs.End(invocation.Arguments, ["install|i|in|add"]),
            "pip" or "pip3" or "pipx" => Verbs.End(invocation.Arguments, ["install|uninstall"]),
            "uv" => Verbs.End(invocation.Arguments, ["pip", "install|uninstall"]),
            _ => -1,
        };
        if (end < 0)
            return null;
        for (var i = end; i < invocation.Arguments.Count; i++)
            if (TakeValue.Contains(invocation.Arguments[i]))
                i++;
            else if (invocation.Arguments[i] is not ['-' or '.' or '/', ..])
                return new(RiskKind.Dependencies, "changes dependencies", invocation.Text);
        return null;
    }
}
