namespace BinhHoa2.Simulation.People;

/// <summary>What people write about one kind of work.</summary>
/// <param name="Words">Any of these in the activity's text makes it this kind; lower case.</param>
/// <param name="Done">Notes of work that is done. <c>{2-4}</c> stands for a number in that range, <c>{lớp}</c> for the writer's
/// class, <c>{ngày}</c> for the day of the work.</param>
/// <param name="InProgress">Notes of work under way.</param>
/// <param name="Difficulty">Reasons why it does not go on, with what would help.</param>
public sealed record Topic(string[] Words, string[] Done, string[] InProgress, string[] Difficulty);
