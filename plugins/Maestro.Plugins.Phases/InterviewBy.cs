namespace Maestro.Plugins.Phases;

/// <summary>Who finds what a request leaves open, and makes a plan of it.</summary>
public enum InterviewBy
{
    /// <summary>The bundled topics, and the request's own structure.</summary>
    Topics,

    /// <summary>An agent.</summary>
    Agent,
}
