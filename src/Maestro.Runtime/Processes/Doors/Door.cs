namespace Maestro.Runtime.Processes.Doors;

/// <summary>A way out of a sandbox that has no network: what connects to the port inside is connected to the socket outside.</summary>
/// <param name="Port">The port of the sandbox's own loopback.</param>
/// <param name="Socket">The socket, by its name in <see cref="DoorSet.Folder"/>.</param>
internal sealed record Door(int Port, string Socket);
