namespace UpgradeBench.Feeds;

/// <summary>What a feed answers.</summary>
/// <param name="Bytes">The body.</param>
/// <param name="IsPackage">Whether it is a package; else JSON.</param>
internal sealed record FeedDocument(byte[] Bytes, bool IsPackage);
