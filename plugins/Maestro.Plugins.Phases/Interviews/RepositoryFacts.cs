namespace Maestro.Plugins.Phases.Interviews;

/// <summary>What a repository tells of the topics, by name: what was found, in a word that people use.</summary>
internal static class RepositoryFacts
{
    private static readonly string[] Data = ["Microsoft.EntityFrameworkCore", "Dapper", "Marten", "NHibernate", "sqlalchemy", "prisma", "typeorm", "gorm.io/gorm", "diesel", "spring-data-jpa", "hibernate-core", "activerecord", "doctrine/orm"];
    private static readonly string[] Auth = ["Microsoft.AspNetCore.Authentication", "Microsoft.AspNetCore.Identity", "OpenIddict", "passport", "next-auth", "jsonwebtoken", "spring-security", "devise", "django-allauth"];

    /// <summary>Those that hold.</summary>
    public static IReadOnlyDictionary<string, string> Of(RepositoryEvidence evidence)
    {
        var facts = new Dictionary<string, string>();
        if (evidence.Tools.FirstOrDefault(tool => tool.Kind == ToolKind.Test) is { } test)
            facts["tests"] = test.Name;
        if (Used(evidence, Data) is { } data)
            facts["data"] = data;
        if (Used(evidence, Auth) is { } auth)
            facts["auth"] = auth;
        if (evidence.Conventions.FirstOrDefault(convention => convention.Name == ConventionName.Endpoints) is { } endpoints)
            facts["interfaces"] = endpoints.Value;
        return facts;
    }

    private static string? Used(RepositoryEvidence evidence, IReadOnlyList<string> names) =>
        evidence.Packages.Where(package => package.Direct).Select(package => package.Name).FirstOrDefault(name => names.Any(known => name.StartsWith(known, StringComparison.OrdinalIgnoreCase)));
}
