namespace Maestro;

/// <summary>What is known of a test that a task brought, beyond that it passes.</summary>
public enum TestProof
{
    /// <summary>Nothing: it could not be tried without the task's change, or there is no change but tests.</summary>
    NotShown,

    /// <summary>Without the task's change it fails: it is about that change.</summary>
    FailsWithout,

    /// <summary>Without the task's change it passes as well.</summary>
    PassesWithout,
}
