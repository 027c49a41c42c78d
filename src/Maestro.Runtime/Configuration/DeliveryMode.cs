namespace Maestro.Runtime.Configuration;

/// <summary>How the result is handed over: <c>deliver:</c> in the yaml.</summary>
internal enum DeliveryMode
{
    /// <summary>A branch in the user's repository; nothing else of it is touched.</summary>
    Branch,

    /// <summary>A patch file; nothing of the user's repository is touched.</summary>
    Patch,

    /// <summary>A branch, and its content in the user's files as far as they still are what the run began with.</summary>
    InPlace,
}
