<p>${"1 + 1"?eval}${".vars"?eval}</p>
