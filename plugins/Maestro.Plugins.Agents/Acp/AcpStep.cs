namespace Maestro.Plugins.Agents.Acp;

/// <summary>What we asked of the agent last. The number is the request's id.</summary>
internal enum AcpStep
{
    /// <summary>To agree on a version.</summary>
    Initialize = 1,

    /// <summary>For a new session.</summary>
    NewSession = 2,

    /// <summary>For the session of an earlier attempt.</summary>
    LoadSession = 3,

    /// <summary>To change its mode.</summary>
    SetMode = 4,

    /// <summary>To use a model.</summary>
    SetModel = 5,

    /// <summary>To do the task.</summary>
    Prompt = 6,
}
