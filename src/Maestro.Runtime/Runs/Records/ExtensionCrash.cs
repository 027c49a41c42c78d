namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of <c>run.crashed</c>: an extension's code ended the run's process, by its own stack.</summary>
/// <param name="Extension">What it is, in the user's words, and its id: the same in every record of it.</param>
/// <param name="Plugin">Its plugin's name.</param>
/// <param name="Build">Which build of the plugin.</param>
/// <param name="How">What it did.</param>
internal sealed record ExtensionCrash(string Extension, string Plugin, Guid Build, string How);
