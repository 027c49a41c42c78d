namespace Maestro.Plugins.Decisions.Architecture;

/// <summary>Whether a project is where common practice has a kind of code.</summary>
internal static class HomeFit
{
    private static readonly string[] Infrastructure = ["infrastructure", "persistence", "data", "dal", "storage", "adapters"];
    private static readonly string[] Core = ["core", "domain", "application", "model", "business", "services"];

    /// <summary>0 to 1; 0 where it must not stand: code among tests, tests among code.</summary>
    public static double Of(CodeProject? project, Home home, IReadOnlyList<CodeProject> projects)
    {
        if ((project?.Role == ProjectRole.Tests) != (home == Home.Tests))
            return 0;
        if (project is null || projects.Count(other => other.Role != ProjectRole.Tests) == 1)
            return 1;
        var names = project.Name.ToLowerInvariant().Split('.', '-', '_');
        return home switch
        {
            Home.Edge => project.Role is ProjectRole.App or ProjectRole.Tool ? 1 : .3,
            Home.Infrastructure => names.Any(Infrastructure.Contains) ? 1 : projects.Any(other => other.Name.ToLowerInvariant().Split('.', '-', '_').Any(Infrastructure.Contains)) ? .3 : .8,
            Home.Core => names.Any(Core.Contains) ? 1 : names.Any(Infrastructure.Contains) ? .2 : project.Role == ProjectRole.Library ? .8 : .4,
            _ => 1,
        };
    }
}
