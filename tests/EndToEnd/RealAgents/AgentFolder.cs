namespace EndToEnd.RealAgents;

/// <summary>The folder that agents' programs were installed in, which <c>MAESTRO_AGENTS</c> names.</summary>
internal static class AgentFolder
{
    private const string Variable = "MAESTRO_AGENTS";

    /// <summary>The folder; empty where it is not named.</summary>
    public static string Path => System.Environment.GetEnvironmentVariable(Variable) ?? "";

    /// <summary>The path of a program.</summary>
    public static string Program(string name) => System.IO.Path.Combine(Path, "node_modules", ".bin", name);

    /// <summary>The environment in which the agents find each other, and the Node.js that was installed with them.</summary>
    public static Dictionary<string, string?> Environment => new() { ["PATH"] = System.IO.Path.GetDirectoryName(Program("any")) + System.IO.Path.PathSeparator + System.Environment.GetEnvironmentVariable("PATH") };

    /// <summary>Leaves a test out where nobody installed any agent; where somebody did, each must be there.</summary>
    public static void Require(string program)
    {
        if (Path.Length == 0)
            Assert.Ignore($"{Variable} names no folder: .ci/agents <folder> installs the agents, which are large");
        Assert.That(File.Exists(Program(program)), Is.True, $"{program} is not in the folder that {Variable} names");
    }
}
