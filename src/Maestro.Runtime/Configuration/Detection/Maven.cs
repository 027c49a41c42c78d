namespace Maestro.Runtime.Configuration.Detection;

/// <summary>Java built by Maven; plugins are used where the project has them.</summary>
internal static class Maven
{
    private const string Manifest = "pom.xml";

    public static Ecosystem? In(Manifests files)
    {
        if (!files.Has(Manifest))
            return null;
        var maven = $"{files.Wrapped("mvnw", "mvn")} -B -ntp";
        var gates = new List<DetectedGate> { new("build", $"{maven} test-compile"), new("test", $"{maven} test") };
        if (files.Say("<artifactId>spotless-maven-plugin<", Manifest))
            gates.Add(new("format", $"{maven} spotless:check", Fix: $"{maven} spotless:apply"));
        if (files.Say("<artifactId>maven-checkstyle-plugin<", Manifest))
            gates.Add(new("lint", $"{maven} checkstyle:check"));
        return new("Maven", Manifest, gates);
    }
}
