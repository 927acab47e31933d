namespace BinhHoa2.Embedded.Durable.Store;

/// <summary>Somebody else has written where only the owner may: this runtime no longer owns the store.</summary>
internal sealed class FencedException(string message) : Exception(message);
