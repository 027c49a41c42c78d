namespace Maestro.Runtime.Configuration.Detection;

/// <summary>Java and Kotlin built by Gradle; plugins are used where the root project has them.</summary>
internal static class Gradle
{
    private static readonly string[] Scripts = ["build.gradle", "build.gradle.kts"];

    public static Ecosystem? In(Manifests files)
    {
        if (files.First("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts") is not { } evidence)
            return null;
        // A daemon outlives the command and holds files of a workspace that is about to go.
        var gradle = $"{files.Wrapped("gradlew", "gradle")} --no-daemon";
        var gates = new List<DetectedGate> { new("build", $"{gradle} classes testClasses"), new("test", $"{gradle} test") };
        if (files.Say("com.diffplug.spotless", Scripts))
            gates.Add(new("format", $"{gradle} spotlessCheck", Fix: $"{gradle} spotlessApply"));
        if (files.Say("checkstyle", Scripts))
            gates.Add(new("lint", $"{gradle} checkstyleMain checkstyleTest"));
        return new("Gradle", evidence, gates);
    }
}
