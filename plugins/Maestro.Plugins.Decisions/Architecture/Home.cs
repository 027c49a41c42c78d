namespace Maestro.Plugins.Decisions.Architecture;

/// <summary>What sort of project code belongs in, by common practice.</summary>
internal enum Home
{
    /// <summary>Any that is no test.</summary>
    Anywhere,

    /// <summary>Where the program meets the world: the project that is started.</summary>
    Edge,

    /// <summary>Where the rules are: low in the graph of references.</summary>
    Core,

    /// <summary>Where databases, networks and files are talked to.</summary>
    Infrastructure,

    /// <summary>A project of tests.</summary>
    Tests,
}
