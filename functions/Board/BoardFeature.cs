using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Board;

public static class BoardFeature
{
    /// <summary>What the Board sees.</summary>
    public static IServiceCollection AddBoard(this IServiceCollection services) =>
        services.AddSingleton<BoardReader>().AddSingleton<GroupReader>().AddSingleton<ProofReader>();
}
