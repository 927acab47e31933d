namespace BinhHoa2.Embedded.Durable.Store;

/// <summary>Another writer changed a row that only the owner may change: this runtime no longer owns the store.</summary>
internal sealed class FencedException(string message) : Exception(message);
