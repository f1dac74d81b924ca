<p>${card.title}</p>
